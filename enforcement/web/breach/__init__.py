"""The pages of breach proceedings: the breach, its pack, the referral, the court and after it."""
