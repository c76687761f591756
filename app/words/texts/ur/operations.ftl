# checked: no

## What the program does by itself: messages that wait or did not arrive, and jobs.

operations-title = پیغامات اور خودکار کام
operations-nav = پیغامات
operations-down = { $when } سے پیغامات نہیں جا رہے۔ وہ انتظار میں ہیں اور کوئی ضائع نہیں ہوا۔ پروگرام خود دوبارہ کوشش کرے گا، اگلی بار { $again }۔
operations-waiting = بھیجے جانے کے منتظر
operations-waiting-count = ابھی جانے ہیں
operations-waiting-oldest = سب سے پرانا اتنی دیر سے منتظر ہے
operations-waiting-none = کوئی پیغام منتظر نہیں۔
operations-trouble = جو پیغامات نہیں پہنچے
operations-trouble-intro = فرد تک کسی اور طرح پہنچیں، مثلاً فون کر کے۔ پیغام دوبارہ تب ہی بھیجیں جب وہ اب بھی درست ہو۔
operations-trouble-none = ہمارے علم میں کوئی پیغام ایسا نہیں جو نہ پہنچا ہو۔
operations-trouble-more = یہ { $count } میں سے نئے ترین ہیں۔ جیسے جیسے آپ انہیں نمٹائیں گے، اگلے نظر آئیں گے۔
operations-trouble-by = { $kind }، بذریعہ { $channel }
operations-channel-sms = ٹیکسٹ
operations-channel-email = ای میل
operations-channel-letter = خط
operations-why-no-way = اس قسم کے پیغامات یہاں سے نہیں بھیجے جا سکتے۔
operations-why-not-taken = نمبر یا پتہ قبول نہیں ہوا۔ شاید غلط ہے۔
operations-why-unsent = پورا ایک دن نہیں بھیجا جا سکا۔
operations-why-late = جب تک یہ کام کا تھا، بھیجا نہیں جا سکا۔
operations-why-nobody-there = اس نمبر یا پتے پر کوئی نہیں ہے۔
operations-why-not-reached = کچھ دن تک نہیں پہنچایا جا سکا۔ شاید فون بند ہے یا ان باکس بھرا ہوا ہے۔
operations-why-fault = راستے میں کچھ غلط ہو گیا۔ دوبارہ کوشش کرنے سے شاید چلا جائے۔
operations-again = دوبارہ کوشش کریں
operations-settled = نمٹ گیا
operations-was-again = پیغام دوبارہ بھیجا جا رہا ہے۔
operations-was-settled = پیغام کا معاملہ نمٹ گیا۔
operations-jobs = خودکار کام
operations-job = کام
operations-job-turn = پچھلی باری
operations-job-state = کیسا رہا
operations-job-good = ہو گیا
operations-job-failed = غلط ہو گیا
operations-job-never = ابھی نہیں
operations-jobs-none = ابھی کسی کام کی باری نہیں آئی۔
operations-job-messages = پیغامات بھیجنا
operations-job-overdue = ان انٹیک فارموں کی اطلاع جو کسی نے نہیں پڑھے
operations-job-flags = ان جھنڈوں کی اطلاع جن پر کوئی کام نہیں کر رہا
operations-job-retention = جو اب نہیں رکھنا اسے ہٹانا
operations-job-audit = ریکارڈ کی نگرانی پر مہر لگانا
operations-job-digests = عملے کے لیے صبح کے خلاصے لکھتا ہے
operations-job-offers = انتظار کرنے والوں کو خالی وقت دیتا ہے
operations-job-erasures = جنہوں نے درخواست کی ان کا ریکارڈ مٹانا
operations-job-index = لوگوں کو تلاش کے قابل بنانا
operations-kind-other = پیغام
