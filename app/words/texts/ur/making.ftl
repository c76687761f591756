# checked: no
## شرکت کا ریکارڈ، اشاعت، اور عوامی صفحہ

making-record = کس نے حصہ لیا
making-record-intro = ہر ورکشاپ، پینل اور گفتگو لکھیں۔ کسی کا نام نہ لیں: بتائیں لوگ کن گروہوں سے آئے۔
making-record-none = ابھی کچھ نہیں لکھا گیا۔
making-record-new = ایک ملاقات لکھیں
making-format = یہ کیا تھا؟
making-format-workshop = ورکشاپ
making-format-panel = پینل
making-format-talk = ایک شخص سے گفتگو
making-format-test = سوالوں کی آزمائش
making-format-survey = سروے
making-on = یہ کب تھا؟
making-how = لوگ کیسے ملے؟
making-how-in-person = آمنے سامنے
making-how-video = ویڈیو پر
making-how-phone = فون پر
making-how-writing = تحریری طور پر
making-people = کتنے لوگوں نے حصہ لیا؟
making-groups = وہ کن گروہوں سے آئے؟
making-groups-hint = مثلاً ”نگہداشت کرنے والے، نوجوان، اردو بولنے والے“۔ عوامی صفحہ اسے بتاتا ہے۔
making-lived = ذاتی تجربہ رکھنے والے لوگ ان میں شامل تھے
making-hours = سب نے مل کر کتنے گھنٹے دیے؟
making-paid = ان کا شکریہ کیسے ادا کیا گیا؟
making-paid-payment = انہیں معاوضہ دیا گیا
making-paid-vouchers = واؤچر سے
making-paid-expenses = ان کے اخراجات دیے گئے
making-note = اس سے کیا نکلا؟ (اختیاری)
making-note-hint = عوامی صفحہ اسے بتاتا ہے۔
making-add = لکھ لیں
making-added = لکھ لیا گیا۔
making-remove = نکال دیں
making-removed = نکال دیا گیا۔
making-line = { $format }، { $date }: { $count ->
    [one] { $count } شخص
   *[other] { $count } لوگ
}
making-hours-line = { $count ->
    [one] { $count } گھنٹہ دیا
   *[other] { $count } گھنٹے دیے
}
making-with-lived = ذاتی تجربہ رکھنے والوں نے حصہ لیا
making-unpaid = معاوضہ نہیں دیا گیا

making-publish-title = یہ سوال شائع کریں
making-publish-retired = یہ سوالات استعمال میں نہیں ہیں۔ اگر آپ انہیں اب شائع کریں تو یہ کسی تک نہیں پہنچیں گے۔ پہلے انہیں تمام سوالات کی فہرست میں دوبارہ استعمال میں لائیں۔ مسودے میں سے کچھ ضائع نہیں ہوتا۔
making-publish-not-ready = پہلے کچھ کرنا ہے۔ کاموں کی فہرست بتاتی ہے کیا۔
making-publish-seats = ایک نشست نے ابھی منظور نہیں کیا۔
making-publish-seats-link = منظوریاں
making-silent = یہ نشستیں دس کام کے دن خاموش رہیں اور چھوڑ دی گئیں: { $seats }
making-word = کون سا لفظ سچا ہے؟
making-word-hint = عوامی صفحہ اسے بتاتا ہے۔ صرف وہ لفظ چنے جا سکتے ہیں جن کی ریکارڈ تصدیق کرے۔
making-word-informed = آگاہ کیا گیا: لوگوں کو بتایا گیا
making-word-consulted = مشورہ کیا گیا: لوگوں سے رائے پوچھی گئی
making-word-co-designed = مل کر بنایا گیا: لوگوں نے ہمارے ساتھ سوال بنائے
making-word-co-produced = برابری سے بنایا گیا: لوگوں نے شروع سے برابر کے طور پر بنائے اور فیصلہ کیا
making-lacks = ابھی نہیں: { $criteria }
making-criterion-heard = کسی کی بات سنی گئی ہو
making-criterion-lived-experience = ذاتی تجربہ رکھنے والوں کے ساتھ ملاقات
making-criterion-all-answered = ہر بات کا جواب
making-criterion-something-taken = ایک تجویز جو لی گئی ہو
making-criterion-all-seats = ہر نشست کی منظوری
making-criterion-lived-seat = ذاتی تجربے کی نشست جس نے منظور کیا ہو
making-criterion-from-the-start = پہلی تبدیلی سے پہلے ملاقات
making-criterion-valued = لوگوں کے وقت کا معاوضہ
making-summary = عوامی صفحہ پہلے کیا کہے؟ (اختیاری)
making-summary-hint = مثلاً آپ کیا بدلنا چاہتے تھے۔ کسی کا نام نہ لیں۔
making-said-title = عوامی صفحہ کیا بتائے گا
making-said-none = ابھی کچھ نہیں۔ جب آپ کسی بات کا جواب دیں تو عوامی صفحے کے لیے چند لفظوں میں لکھیں کہ کیا کہا گیا۔

making-public-title = ہمارے سوال کیسے بنے
making-public-lead = سروس استعمال کرنے والے، کمیونٹی گروپ اور لنک ورکر یہ سوال مل کر بناتے ہیں۔ یہ صفحہ بتاتا ہے کہ انہوں نے کیا کہا اور ہم نے کیا کیا۔
making-public-none = ابھی کوئی نسخہ اس طرح نہیں بنا۔
making-public-version = نسخہ { $number }، { $date }
making-public-file = یہ نسخہ اس سے پہلے کا ہے جب ہم نے لکھنا شروع کیا کہ سوال کیسے بنتے ہیں۔
making-you-said = آپ نے کہا
making-we-did = ہم نے کیا
making-taken = ہم نے اسے لے لیا۔
making-not-taken = ہم نے اسے نہیں لیا۔
making-approved-by = منظوری
making-approved = { $seat }، { $date }
making-passed-by = { $seat } نے دس کام کے دنوں میں جواب نہیں دیا
making-took-part = کس نے حصہ لیا
making-is-informed = آگاہ کیا گیا
making-is-consulted = مشورہ کیا گیا
making-is-co-designed = مل کر بنایا گیا
making-is-co-produced = برابری سے بنایا گیا
making-start-link = ہمارے سوال کیسے بنے
