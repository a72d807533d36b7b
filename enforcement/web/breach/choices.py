"""What may be chosen on the page of a breach: the act, its page, and the words on the button."""

from __future__ import annotations

from cases.web.choices import Choice

CHOICES = (
    Choice("request_pack", "request-pack", "Request the pack"),
    Choice("prepare_pack", "prepare-pack", "Send the pack to be checked"),
    Choice("check_pack", "check-pack", "Check the pack"),
    Choice("send_back_pack", "send-back-pack", "Send the pack back"),
    Choice("refer_breach", "refer-breach", "Refer to the enforcement officer"),
    Choice("accept_referral", "accept-referral", "Accept the referral"),
    Choice("return_referral", "return-referral", "Return for further work"),
    Choice("decline_referral", "decline-referral", "Decline"),
    Choice("lay_information", "lay-information", "Lay the information"),
    Choice("issue_process", "issue-process", "Record the summons or warrant"),
    Choice("refuse_process", "refuse-process", "Record it as refused"),
    Choice("serve_summons", "serve-summons", "Record the summons as served"),
    Choice("execute_warrant", "execute-warrant", "Record the warrant as executed"),
    Choice("withdraw_warrant", "withdraw-warrant", "Record the warrant as withdrawn"),
    Choice("record_hearing", "record-hearing", "Record the hearing"),
    Choice("record_result", "record-result", "Record the result"),
    Choice("read_result", "read-result", "Confirm that you have read the result"),
    Choice("record_after_court", "record-after-court", "Record a step after court"),
    Choice("resume_supervision", "resume-supervision", "Record supervision as resumed"),
    Choice("add_document", "add-pack-document", "Add a document"),
    Choice("send_confirmation", "send-confirmation", "Record the confirmation of breach as sent"),
    Choice("close_declined", "close-declined", "Close without proceedings"),
    Choice("add_failure", "add-breach-failure", "Add a failure"),
    Choice("relist_hearing", "relist-hearing", "Move the hearing", leads=False),
    Choice("proceed_despite_evidence", "proceed-despite-evidence", "Go on despite late evidence", leads=False),
    Choice("ask_withdrawal", "ask-withdrawal", "Ask for it to be withdrawn", leads=False),
    Choice("withdraw_breach", "withdraw-breach", "Withdraw the breach", leads=False),
)
"""In the order they are offered: the first that is open is the main one, where it leads on."""
