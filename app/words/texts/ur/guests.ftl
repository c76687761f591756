# checked: no
## اسٹوڈیو کے مہمان

guests-title = مہمان
guests-intro = کسی ایسے شخص سے رائے پوچھیں جس کا اکاؤنٹ نہیں: ذاتی تجربہ رکھنے والا، کوئی پینل، کوئی نگہداشت کرنے والا۔ انہیں ایک لنک ملتا ہے جو صرف یہ مسودہ کھولتا ہے۔
guests-none = ابھی کوئی لنک نہیں دیا گیا۔
guests-new = لنک دیں
guests-label = یہ کس کے لیے ہے؟
guests-label-hint = پہلا نام، یا پینل کا نام۔ 60 حروف تک۔
guests-naming = کیا ان کی بات پر یہ نام لکھا ہو؟
guests-named = ہاں، اسی نام سے
guests-unnamed = نہیں، صرف ”ایک مہمان“
guests-questions = صرف چند سوالوں کے بارے میں پوچھیں
guests-questions-hint = زیادہ سے زیادہ 3، تقریباً پانچ منٹ کے لیے۔ پورا مسودہ دکھانے کے لیے سب خالی چھوڑ دیں۔
guests-lasts = لنک کتنے عرصے تک کھلے؟
guests-days = { $count ->
    [one] { $count } دن
   *[other] { $count } دن
}
guests-email = ان کا ای میل پتہ (اختیاری)
guests-email-hint = ہم انہیں لنک بھیجتے ہیں، اور بتاتے ہیں جب ان کی بات کا جواب آئے۔ لنک خود دینا ہو تو خالی چھوڑ دیں۔
guests-language = ہم انہیں کس زبان میں لکھیں؟
guests-seat = کیا وہ کسی نشست کی طرف سے منظوری دیتے ہیں؟
guests-seat-none = نہیں
guests-make = لنک بنائیں
guests-link-title = { $label } کے لیے لنک
guests-link-note = اسے ابھی نقل کر لیں: مہمان کی حفاظت کے لیے یہ 10 منٹ بعد چھپ جاتا ہے۔
guests-hidden = لنک چھپا ہوا ہے۔ اگر گم ہو گیا ہو تو اسے واپس لیں اور نیا بنائیں۔
guests-until = { $date } تک کھلتا ہے
guests-said-count = { $count ->
    [0] ابھی کچھ نہیں کہا
    [one] { $count } بات کہی ہے
   *[other] { $count } باتیں کہی ہیں
}
guests-about = { $count ->
    [0] پورے مسودے کے بارے میں
    [one] { $count } سوال کے بارے میں
   *[other] { $count } سوالوں کے بارے میں
}
guests-for-seat = منظوری بطور: { $seat }
guests-live = کھلا
guests-ended = ختم
guests-revoke = لنک واپس لیں
guests-invited = لنک بن گیا۔
guests-revoked = لنک واپس لے لیا گیا۔ اب یہ نہیں کھلتا۔
guests-somebody = ایک مہمان

guests-room-title = ہمارے سوال بہتر بنانے میں مدد کریں
guests-room-intro = { $network } لنک ورکر سے ملنے سے پہلے لوگوں سے یہ سوال پوچھتا ہے۔ آپ انہیں بہتر بنا سکتے ہیں۔ کسی اکاؤنٹ کی ضرورت نہیں۔
guests-room-task = { $count ->
    [one] ہم { $count } سوال کے بارے میں پوچھتے ہیں۔ تقریباً پانچ منٹ لگتے ہیں۔
   *[other] ہم { $count } سوالوں کے بارے میں پوچھتے ہیں۔ تقریباً پانچ منٹ لگتے ہیں۔
}
guests-room-all = جتنے سوال چاہیں دیکھیں، کسی بھی ترتیب سے۔ آپ کسی بھی وقت رک سکتے ہیں اور اسی لنک سے واپس آ سکتے ہیں۔
guests-room-private = آپ جو لکھیں گے ٹیم پڑھے گی۔ براہ کرم اپنی صحت کے بارے میں یا کسی کا نام لے کر نہ لکھیں۔
guests-room-as = آپ کی بات پر ”{ $label }“ نام لکھا ہو گا۔
guests-room-unnamed = آپ کی بات پر کوئی نام نہیں ہو گا۔
guests-room-until = یہ لنک { $date } تک کھلتا ہے۔
guests-room-begin = شروع کریں
guests-room-questions = سوالات
guests-room-ended = یہ سوال اب استعمال میں ہیں۔ آپ کی شرکت کا شکریہ۔
guests-room-made = دیکھیں کیا بدلا اور کیوں
guests-said-yours = آپ نے یہاں کچھ کہا ہے
guests-question-of = سوال { $number } از { $total }
guests-question-shown = سوال ایسے نظر آتا ہے
guests-question-say = آپ کا کیا خیال ہے؟
guests-question-hint = کیا یہ واضح ہے؟ کیا یہ نرم لہجے میں ہے؟ کیا آپ اس کا جواب دیتے؟
guests-question-wording = کیا آپ اسے دوسرے الفاظ میں پوچھتے؟ (اختیاری)
guests-question-wording-hint = انگریزی میں۔ کوئی آپ کو بتائے گا کہ ہم نے انہیں لیا یا نہیں، اور کیوں۔
guests-question-send = بھیجیں
guests-question-skip = کچھ کہے بغیر آگے بڑھیں
guests-question-done = بس یہی تھا
guests-thanks-title = شکریہ
guests-thanks-lead = آپ کی بات ٹیم تک پہنچ گئی۔
guests-thanks-next = کوئی ہر بات کا جواب دے گا۔ آپ جواب یہیں، اسی لنک سے پڑھ سکتے ہیں۔
guests-thanks-back = سوالوں پر واپس
guests-about-what = یہ کس کے بارے میں ہے؟
guests-about-question = پورا سوال
guests-about-option = جواب ”{ $option }“
guests-draft-say = کیا سب سوالوں کے بارے میں کوئی اور بات ہے؟
guests-enough = یہ لنک اور کچھ نہیں کہہ سکتا۔ براہ کرم ٹیم سے بات کریں۔
guests-changed = آپ کے پڑھنے کے دوران سوال بدل گئے۔ انہیں دوبارہ دیکھیں۔
guests-approve-title = آپ کی منظوری
guests-approve-intro = آپ کی منظوری مانگی گئی ہے، بطور: { $seat }۔ پہلے تمام سوال پڑھیں۔ اگر بعد میں ان کا مطلب بدلا تو آپ سے دوبارہ پوچھا جائے گا۔
guests-approved = آپ نے ان سوالوں کو منظور کیا۔
guests-not-yet = آپ نے کہا کہ یہ ابھی تیار نہیں۔
guests-closed-title = یہ لنک نہیں کھلتا
guests-closed = ہو سکتا ہے یہ ختم ہو گیا ہو، یا پورا نقل نہ ہوا ہو۔ جس نے دیا تھا ان سے نیا مانگیں۔
