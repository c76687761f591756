# A question or page of a draft that somebody took out while another had it open.

gone-title = This part of the draft was taken out
gone-back = To have it back, undo the change, or add it again.
gone-yours = What you wrote
gone-kept = It was not saved in the draft, and it is kept here for you to copy.
gone-draft = Go to the draft
