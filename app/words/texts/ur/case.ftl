# checked: no

## ایک کیس اور اس کے رابطے۔

case-title = کیس
case-open = کیس کھولیں
case-opened = { $date } سے { $name } کے ساتھ
case-closed = { $date } کو بند ہوا۔ دوبارہ کھولنے تک کچھ نہیں لکھا جا سکتا۔
case-matters = میرے لیے کیا اہم ہے
case-matters-intake = جیسا انہوں نے ہمارے پاس آتے وقت لکھا
case-contacts = رابطے
case-contacts-none = ابھی کوئی رابطہ نہیں۔ جب بات ہو جائے تو پہلا رابطہ لکھیں۔
case-contacts-count =
    { $count ->
        [one] وہ { $count } رابطے میں آئے۔ اکثر لوگوں کے 6 سے 12 ہوتے ہیں۔
       *[other] وہ { $count } رابطوں میں آئے۔ اکثر لوگوں کے 6 سے 12 ہوتے ہیں۔
    }
case-contacts-earlier =
    { $count ->
        [one] { $count } پہلے کا رابطہ
       *[other] { $count } پہلے کے رابطے
    }
case-contact-add = رابطہ لکھیں
case-contact-amend = درست کریں
case-contact-amended = بعد میں درست کیا گیا
case-contact-amends = پہلے والے کو درست کرتا ہے
case-contact-by = { $name } نے { $date } کو لکھا
case-contact-minutes =
    { $count ->
        [one] { $count } منٹ
       *[other] { $count } منٹ
    }
case-contact-missed = نہیں آئے: { $reason }
case-appointment = اگلی ملاقات
case-appointment-last = آخری ملاقات
case-appointment-none = کچھ بک نہیں۔
case-book = اگلی ملاقات بک کریں
case-documents = پرنٹ کے لیے
case-document-intake = داخلے کا فارم
case-messages = پیغامات
case-messages-none = ابھی کچھ نہیں بھیجا گیا۔
case-message-sent = بھیجا گیا { $when }
case-message-delivered = پہنچ گیا { $when }
case-message-not-delivered = { $when } بھیجا گیا مگر نہیں پہنچا
case-message-waits = جائے گا { $when }
case-message-failed = نہیں بھیجا جا سکا
case-message-channel-sms = ٹیکسٹ
case-message-channel-email = ای میل
case-message-channel-letter = خط
case-history = کیا ہوا
case-history-none = ابھی کچھ نہیں ہوا۔
case-practice = جی پی پریکٹس کے لیے
case-practice-none = ابھی کچھ نہیں۔ پریکٹس کو پہلے رابطے اور کیس بند ہونے پر بتایا جاتا ہے۔
case-practice-waits = پریکٹس نے ابھی نہیں کہا کہ اسے یہ مل گیا ہے۔
case-practice-has = پریکٹس کو یہ مل گیا ہے۔
case-close = کیس بند کریں
case-reopen = کیس دوبارہ کھولیں
case-trail = یہ ریکارڈ کس نے دیکھا
case-hand-over = کیس کسی ساتھی کو دیں
case-hand-over-to = کس کو
case-hand-over-button = دے دیں
case-handed-over = کیس دے دیا گیا ہے۔
case-written = لکھ لیا گیا ہے۔
case-is-closed = کیس بند ہو گیا ہے۔
case-is-open-again = کیس دوبارہ کھل گیا ہے۔
case-changed = اس دوران کسی نے یہ کیس بدل دیا ہے۔ دیکھیں کہ اب کیا لکھا ہے۔
case-contact-title = رابطہ لکھیں
case-contact-amend-title = رابطہ درست کریں
case-contact-amend-hint = پہلا والا اس کے ساتھ پڑھنے کے قابل رہتا ہے۔
case-contact-on = یہ کب تھا؟
case-contact-purpose = یہ کس لیے تھا؟
case-contact-mode = آپ کیسے ملے؟
case-contact-came = کیا وہ آئے؟
case-contact-came-attended = ہاں
case-contact-came-dna = نہیں
case-contact-reason = انہیں کس بات نے روکا؟
case-contact-reason-hint = بغیر الزام کے۔ اس سے خود بخود کچھ نہیں ہوتا۔
case-contact-took = کتنے منٹ لگے؟
case-contact-agreed = آپ نے کیا طے کیا؟ (اختیاری)
case-contact-agreed-hint = وہ شخص یہ پڑھنے کو کہہ سکتا ہے۔ ایسے لکھیں کہ وہ پڑھ سکیں۔
case-contact-button = محفوظ کریں
case-contact-late = یہ محفوظ نہیں ہوا: کیس بند ہو گیا، یا کسی اور نے رابطہ درست کر دیا۔ جو آپ نے لکھا وہ یہیں ہے۔
case-purpose-first = پہلی گفتگو
case-purpose-planning = منصوبہ بنانا
case-purpose-follow-up = حال پوچھنا
case-purpose-going-along = ساتھ کہیں جانا
case-purpose-review = مل کر منصوبہ دیکھنا
case-purpose-closing = الوداع کہنا
case-purpose-other = کچھ اور
case-dna-reason-not-known = ہمیں معلوم نہیں
case-dna-reason-unwell = طبیعت ٹھیک نہیں تھی
case-dna-reason-forgot = وہ بھول گئے
case-dna-reason-travel = وہ پہنچ نہیں سکے
case-dna-reason-busy = کوئی اور کام پہلے آ گیا
case-dna-reason-our-mistake = ہماری غلطی تھی
