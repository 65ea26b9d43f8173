using Tonsure.Adapters.Inference;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Adapters.Tests.Inference;

public sealed class ShippedInferenceTablesTests : IDisposable
{
    private static readonly string[] All =
    [
        "inference/assumptions.csv",
        "inference/intervals.csv",
        "inference/models.csv",
        "inference/range.csv",
        "inference/regression.csv",
    ];

    private readonly Scratch _scratch = new();

    public ShippedInferenceTablesTests() => ShippedData.CopyTo(_scratch.Root, All);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_shipped_tables_hold_all_that_an_estimate_asks_for()
    {
        InferenceTables tables = ShippedInferenceTables.Load(_scratch.Root);
        InferenceInputs inputs = new(
            new InferenceModel("m", 8e9, 8e9, WeightPrecision.Bfloat16),
            new InferenceWorkload(1000, 100, 500, 100, 1, null, 1),
            DeviceFigures.H100,
            null,
            null,
            null
        );
        Assert.IsType<InferenceOutcome.Estimated>(new InferenceEstimator(tables).Estimate(inputs));
        Assert.IsType<TrainingOutcome.Estimated>(
            new TrainingEstimator(tables).Estimate(
                new TrainingInputs(
                    [new TrainingRun("main", 1, null, 1e12)],
                    8e9,
                    DeviceFigures.H100,
                    8,
                    null,
                    null,
                    null,
                    null,
                    null
                )
            )
        );
    }

    [Theory]
    [InlineData("regression.csv", "roofline,compute,", "roofline,computes,")]
    [InlineData("regression.csv", "roofline,compute,", "roofline,compute,-")]
    [InlineData("intervals.csv", "roofline,wide,", "roofline,narrow,")]
    [InlineData("range.csv", "batch,7,", "batch,7000,")]
    [InlineData("assumptions.csv", "host_share,0.43,", "host_share,4.3,")]
    public void A_damaged_table_is_refused(string table, string good, string bad)
    {
        Damage(table, good, bad);
        TableException fault = Assert.Throws<TableException>(() =>
            ShippedInferenceTables.Load(_scratch.Root)
        );
        Assert.Contains(table, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-oss-120b,117000000000,5100000000", "gpt-oss-120b,117000000000,518000000000")]
    [InlineData("gpt-oss-120b,117000000000,5100000000", "gpt-oss-120b,117000000000,")]
    [InlineData("5100000000,mxfp4", "5100000000,fp3")]
    public void A_damaged_model_is_refused_with_its_line(string good, string bad)
    {
        Damage("models.csv", good, bad);
        Assert.True(
            Assert.Throws<TableException>(() => ShippedModels.Load(_scratch.Root)).Line > 1
        );
    }

    private void Damage(string table, string good, string bad)
    {
        string path = Path.Combine(_scratch.Root, "inference", table);
        string text = File.ReadAllText(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(good, bad, StringComparison.Ordinal));
    }
}
