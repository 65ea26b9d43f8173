namespace Tonsure.FactorTables.Tables;

/// <summary>Where in which source a published footprint stands, and what else is worth knowing of it.</summary>
internal static class ClaimOrigins
{
    // Longest prefix first where one id begins with another.
    private static readonly (
        string Prefix,
        string Source,
        string Reference,
        string Date
    )[] Sources =
    [
        ("strubell_", "strubell-2019", "table 3", "2019-06"),
        ("patt_glam", "patterson-2022", "table 4", "2022-04"),
        ("patt_", "patterson-2021", "table 4", "2021-04"),
        ("palm540", "palm-2022", "appendix B", "2022-04"),
        ("bloom_meta", "llama-2023", "table 15", "2023-02"),
        ("opt175_meta", "llama-2023", "table 15", "2023-02"),
        ("llama1_", "llama-2023", "table 15", "2023-02"),
        ("bloom_", "bloom", "", "2022-11"),
        ("llama2_", "llama-cards", "models/llama2/MODEL_CARD.md", "2023-07"),
        ("llama31_", "llama-cards", "models/llama3_1/MODEL_CARD.md", "2024-07"),
        ("llama32_11bv", "llama-cards", "models/llama3_2/MODEL_CARD_VISION.md", "2024-09"),
        ("llama32_90bv", "llama-cards", "models/llama3_2/MODEL_CARD_VISION.md", "2024-09"),
        ("llama32_", "llama-cards", "models/llama3_2/MODEL_CARD.md", "2024-09"),
        ("llama33_", "llama-cards", "models/llama3_3/MODEL_CARD.md", "2024-12-06"),
        ("llama3_", "llama-cards", "models/llama3/MODEL_CARD.md", "2024-04-18"),
        ("llama4_", "llama-cards", "models/llama4/MODEL_CARD.md", "2025-04"),
        ("olmo2_", "olmo2-2025", "", "2025-01"),
        ("olmo_series", "morrison-2025", "", "2025-03"),
        ("olmo3", "olmo3-2026", "", "2026"),
        ("olmo", "olmo-2024", "table of the carbon of pretraining", "2024-02"),
        ("starcoder", "starcoder-2023", "", "2023-05"),
        ("sd_v1", "sd-v1", "", "2022-08"),
        ("gemma2", "gemma2-2024", "", "2024-08"),
        ("dsv3", "deepseek-v3", "README.md", "2024-12"),
        ("gemini_", "gemini-2025", "", "2025-08"),
        ("epoch_", "epoch-2025", "", "2025-02"),
        ("mistral_", "mistral-2025", "", "2025-07"),
        ("mle_", "mlenergy-v3", "lm-arena-chat", "2026-02-16"),
        ("sci_ai_llm", "sci-ai-2026", "SPEC.md 9.1", "read 2026-11-24"),
        ("sci_ai_vision", "sci-ai-2026", "SPEC.md 9.2", "read 2026-11-24"),
    ];

    private static readonly Dictionary<string, (string English, string Korean)> Remarks = new(
        StringComparer.Ordinal
    )
    {
        ["strubell_nas"] = (
            "Exact arithmetic on an assumption that did not hold: those who ran the search published 7.5 MWh and 3.2 t (patt_et_nas).",
            "계산은 정확하지만 가정이 맞지 않았다. 탐색을 실제로 돌린 쪽은 7.5 MWh와 3.2 t을 발표했다(patt_et_nas)."
        ),
        ["bloom_dyn"] = (
            "The paper's dynamic part alone: no PUE is applied to it.",
            "논문이 말한 동적 소비만의 값이며 PUE는 적용되지 않았다."
        ),
        ["llama33_70b"] = (
            "12.9 also stands in revision 8c88b8c of the card. The factor beside it is that of Llama 3.1's card, where PUE × intensity is 0.414 kg/kWh.",
            "카드의 8c88b8c 판에도 12.9라고 적혀 있다. 함께 적은 계수는 PUE × 집약도가 0.414 kg/kWh인 Llama 3.1 카드의 것이다."
        ),
        ["gemini_prompt"] = (
            "The factor that the two published figures imply is a market-based one.",
            "발표된 두 수치가 뜻하는 계수는 시장 기반 값이다."
        ),
        ["sd_v1"] = (
            "Power and intensity are those of the calculator that the card names.",
            "전력과 집약도는 카드가 밝힌 계산기의 값이다."
        ),
    };

    public static void Fill(Dictionary<string, string> row)
    {
        var id = row["id"];
        (_, row["source"], row["reference"], row["date"]) = Sources.First(source =>
            id.StartsWith(source.Prefix, StringComparison.Ordinal)
        );
        if (Remarks.TryGetValue(id, out var remark))
        {
            (row["notes"], row["notes_ko"]) = remark;
        }
    }
}
