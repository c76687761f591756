# checked: no
## How a first conversation went, in the eyes of whoever it was for.

feedback-title = آپ کی بات چیت کیسی رہی؟
feedback-intro = جواب دینا ضروری نہیں۔ آپ جو کچھ یہاں کہیں گے وہ آپ کا لنک ورکر پڑھے گا، اور اس سے آپ کو ملنے والی مدد پر کوئی فرق نہیں پڑے گا۔
feedback-went = کیا یہ وہ بات چیت تھی جس کی آپ کو ضرورت تھی؟
feedback-went-well = ہاں
feedback-went-in-part = کسی حد تک
feedback-went-not-well = نہیں
feedback-words = کیا کوئی ایسی بات ہے جو ہمیں معلوم ہونی چاہیے، یا جو ہم بہتر کر سکتے ہیں؟
feedback-send = بھیجیں
feedback-thanks-title = شکریہ
feedback-thanks = آپ نے جو بتایا وہ ہمیں مل گیا ہے۔
feedback-thanks-more = اگر کوئی بات آپ کو پریشان کر رہی ہے، یا آپ کسی اور سے بات کرنا چاہتے ہیں، تو ہمیں { $phone } پر فون کریں۔
feedback-section = پہلی بات چیت کے بارے میں انہوں نے کیا کہا
feedback-needed = کیا یہ وہ بات چیت تھی جس کی انہیں ضرورت تھی؟ { $answer }
