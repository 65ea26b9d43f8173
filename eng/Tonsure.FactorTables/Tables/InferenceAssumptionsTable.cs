namespace Tonsure.FactorTables.Tables;

/// <summary>Figures that estimates of training and inference take where nothing is given.</summary>
internal static class InferenceAssumptionsTable
{
    public static Table Make() =>
        new(
            "inference/assumptions.csv",
            "assumption,value,lower,upper,unit,source",
            [
                // A middle of what servers run at; the bounds are an interactive and a busy one.
                ["batch", "64", "8", "512", "1", "tonsure-inference"],
                // Cached keys and values are read once from the device's memory, at most from the host's, fifty times slower.
                ["cached_read_factor", "1", "0.5", "50", "1", "tonsure-inference"],
                // BLOOM's servers, and those of most clouds; the bounds are workstations' four and racks' sixteen.
                ["devices_per_server", "8", "4", "16", "1", "bloom"],
                // 25 % over 58 % of a median Gemini prompt; upper: DGX H100's 10.2 kW over eight times 700 W; lower: 1.2 kW over the same.
                ["host_share", "0.43", "0.21", "0.82", "1", "google-gemini-2025"],
                // What the fitted compute factor implies, within what is published of prompts' processing.
                ["prefill_mfu", "0.45", "0.2", "0.7", "1", "tonsure-inference"],
                ["serving_power_fraction", "0.75", "0.57", "0.9", "1", "mlenergy-v3"],
                // Large dense and sparse models on A100 and H100; the lower bound is of sparse or small ones.
                ["training_mfu", "0.38", "0.25", "0.52", "1", "training-mfu"],
                ["training_power_fraction", "0.75", "0.57", "0.9", "1", "mlenergy-v3"],
            ]
        );
}
