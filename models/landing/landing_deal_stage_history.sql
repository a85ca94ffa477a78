{{ landed('deal_stage_history') }}
