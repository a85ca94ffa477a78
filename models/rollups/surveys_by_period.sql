{{ read_meters(ref('surveys_by_day'), ['responses', 'promoters', 'detractors']) }}
