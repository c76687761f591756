# checked: no

## مسودے کے بارے میں گفتگو۔

talk-title = لوگ کیا کہتے ہیں
talk-none = ابھی کچھ نہیں کہا گیا۔
talk-words = آپ کا کیا خیال ہے؟
talk-words-hint = مسودے پر کام کرنے والا ہر شخص اسے پڑھ سکتا ہے۔ کسی خاص شخص کے بارے میں نہ لکھیں۔
talk-wording = سوال یا جواب کے لیے انگریزی میں دوسرے الفاظ تجویز کریں (اختیاری)
talk-wording-hint = انہیں قبول یا رد کیا جاتا ہے، اور آپ کو وجہ بتائی جاتی ہے۔
talk-say = کہیں
talk-suggests = تجویز: “{ $words }”
talk-open = کھلا
talk-resolved = طے شدہ
talk-accepted = قبول
talk-declined = رد
talk-thread-title = کیا کہا گیا
talk-reply-label = آپ کا جواب
talk-reply = جواب دیں
talk-decide = فیصلہ کریں
talk-resolve = طے کریں
talk-accept = یہ الفاظ قبول کریں
talk-decline = انہیں رد کریں
talk-reason = کیوں؟
talk-reason-hint = اگر آپ رد کریں تو وجہ بتائیں: تجویز کرنے والا اسے پڑھتا ہے۔
talk-answer = اپنا جواب بھیجیں
talk-count = { $count ->
    [one] { $count } کھلا تبصرہ
   *[other] { $count } کھلے تبصرے
}
talk-told = ”آپ نے کہا“، عوامی صفحے کے لیے چند لفظوں میں (اختیاری)
talk-told-hint = اگر آپ یہاں کچھ لکھیں تو عوامی صفحہ اسے آپ کے جواب کے ساتھ دکھاتا ہے۔ کسی کا نام نہ لیں۔
talk-mention = کسی کو بتانے کے لیے @ اور ان کا نام لکھیں: { $names }
talk-about-option = جواب ”{ $option }“ کے بارے میں
talk-done = اس بارے میں کیا کیا گیا؟ (اختیاری)
talk-mentioned-title = آپ کا ذکر ہوا ہے
talk-approval-title = آپ کی منظوری درکار ہے
talk-approval-open = سوال دیکھیں اور اپنی رائے دیں ({ $number })
talk-mentioned-open = جو کہا گیا اسے پڑھیں ({ $number })
