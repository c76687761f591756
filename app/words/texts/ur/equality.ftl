# checked: no

## Questions on equality: asked last, by choice, counted and kept with nobody.

equality-title = آپ کے بارے میں: ہم کن تک پہنچتے ہیں
equality-task = آپ کے بارے میں
equality-task-hint = تاکہ ہم دیکھ سکیں کہ ہم کن تک نہیں پہنچتے
equality-why = ہم اس لیے پوچھتے ہیں کہ دیکھ سکیں کون ہم تک پہنچتا ہے اور کون ابھی نہیں۔ آپ کے جواب صرف گنے جاتے ہیں۔ وہ آپ کے نام کے ساتھ نہیں رکھے جاتے، آپ کا لنک ورکر انہیں نہیں دیکھتا، اور ان سے آپ کی مدد میں کوئی فرق نہیں پڑتا۔
equality-leave = جو سوال چاہیں چھوڑ دیں۔
equality-counted = محفوظ کرنے کے بعد آپ کے جواب گن لیے جاتے ہیں اور دوبارہ نہیں دکھائے جا سکتے۔
equality-ethnic-group = آپ کا نسلی گروہ کیا ہے؟
equality-gender = ان میں سے کون سا آپ کو سب سے بہتر بیان کرتا ہے؟
equality-long-term-condition = کیا آپ کو کوئی جسمانی یا ذہنی بیماری یا کیفیت ہے جو 12 مہینے یا زیادہ سے ہے یا رہنے کی توقع ہے؟
equality-not-said = میں نہیں بتانا چاہتا/چاہتی
equality-ethnic-british = سفید فام: برطانوی
equality-ethnic-irish = سفید فام: آئرش
equality-ethnic-other-white = سفید فام: کوئی اور سفید فام پس منظر
equality-ethnic-white-and-black-caribbean = مخلوط: سفید فام اور سیاہ فام کیریبین
equality-ethnic-white-and-black-african = مخلوط: سفید فام اور سیاہ فام افریقی
equality-ethnic-white-and-asian = مخلوط: سفید فام اور ایشیائی
equality-ethnic-other-mixed = مخلوط: کوئی اور مخلوط پس منظر
equality-ethnic-indian = ایشیائی یا ایشیائی برطانوی: بھارتی
equality-ethnic-pakistani = ایشیائی یا ایشیائی برطانوی: پاکستانی
equality-ethnic-bangladeshi = ایشیائی یا ایشیائی برطانوی: بنگلہ دیشی
equality-ethnic-other-asian = ایشیائی یا ایشیائی برطانوی: کوئی اور ایشیائی پس منظر
equality-ethnic-caribbean = سیاہ فام یا سیاہ فام برطانوی: کیریبین
equality-ethnic-african = سیاہ فام یا سیاہ فام برطانوی: افریقی
equality-ethnic-other-black = سیاہ فام یا سیاہ فام برطانوی: کوئی اور سیاہ فام پس منظر
equality-ethnic-chinese = دیگر نسلی گروہ: چینی
equality-ethnic-other = دیگر نسلی گروہ: کوئی اور نسلی گروہ
equality-gender-female = عورت، بشمول ٹرانس عورت
equality-gender-male = مرد، بشمول ٹرانس مرد
equality-gender-non-binary = نان بائنری
equality-gender-other = کوئی اور جو یہاں نہیں
equality-reach-title = کون مدد مانگتا ہے
equality-reach-intro = لوگ چاہیں تو بکنگ کے بعد بتا سکتے ہیں کہ وہ کون ہیں۔ ان کے جواب صرف سال کے حساب سے گنے جاتے ہیں اور کسی کے ساتھ نہیں رکھے جاتے۔ دیکھیں کہ کن کی آپ کو توقع تھی اور وہ نظر نہیں آتے۔
equality-reach-none = ابھی تک کسی نے جواب نہیں دیا۔
equality-reach-caption = { $question } ({ $year })
equality-reach-answer = جواب
equality-reach-number = تعداد
