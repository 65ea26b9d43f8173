using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids;

public sealed class ShippedPooledModelTests : IDisposable
{
    private const string Table = "grid/forecast_pooled.csv";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_shipped_model_has_8256_coefficients_that_say_something()
    {
        PooledModel model = ShippedPooledModel.Load(ShippedData.Folder);
        double[] all = [.. model.Rows.SelectMany(row => row)];
        Assert.Equal(8256, all.Length);
        Assert.True(all.Count(c => c != 0) > 8000);
        Assert.All(all, coefficient => Assert.InRange(coefficient, -2, 2));
    }

    [Fact]
    public void A_table_without_a_feature_says_which()
    {
        ShippedData.CopyTo(_scratch.Root, Table);
        string[] lines = File.ReadAllLines(_scratch[Table]);
        _scratch.Write(
            Table,
            string.Join(
                '\n',
                lines.Where(line => !line.StartsWith("week_03,", StringComparison.Ordinal))
            )
        );
        Assert.Contains(
            "no feature 'week_03'",
            Assert.Throws<TableException>(() => ShippedPooledModel.Load(_scratch.Root)).Message,
            StringComparison.Ordinal
        );
    }
}
