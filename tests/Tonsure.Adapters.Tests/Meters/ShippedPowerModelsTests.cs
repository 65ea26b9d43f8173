using Tonsure.Adapters.Meters;
using Tonsure.Adapters.Tables;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class ShippedPowerModelsTests : IDisposable
{
    private readonly FakedTree _data = new();

    public ShippedPowerModelsTests()
    {
        _data.Write(
            "hardware/cpu_models.csv",
            """
            vendor,family,model_first,model_last,stepping_first,stepping_last,microarchitecture,source
            GenuineIntel,6,85,85,5,7,Cascade Lake,test

            """
        );
        _data.Write(
            "hardware/cpu_power.csv",
            """
            microarchitecture,idle_w,idle_lower_w,idle_upper_w,full_w,full_lower_w,full_upper_w,servers,source
            Cascade Lake,0.6,0.4,1.7,4,3,5.5,77,specpower
            unknown,0.64,0.2,1.6,3.4,1.2,5.5,600,specpower-all

            """
        );
        _data.Write(
            "factors.csv",
            "factor,value,lower,upper,unit,source,note_key\nmemory_power,0.38,0.37,0.39,W/GB,papers,x\n"
        );
        _data.Write(
            "hardware/embodied.csv",
            "device,name,kg,lower_kg,upper_kg,life_years,life_lower,life_upper,source\n"
        );
    }

    [Fact]
    public void A_microarchitecture_has_its_watts_and_their_source()
    {
        ShippedPowerModels models = ShippedPowerModels.Load(_data.Root);
        string name = models.Microarchitectures.Find(new CpuIdentity("GenuineIntel", 6, 85, 7));
        PowerModel model = models.For(name);
        Assert.Equal(
            new Bounded<Power>(Power.FromWatts(0.6), Power.FromWatts(0.4), Power.FromWatts(1.7)),
            model.IdlePerCpu
        );
        Assert.Equal(5.5, model.FullPerCpu.Upper.Watts);
        Assert.Equal(0.38, model.PerGigabyte.Value.Watts);
        Assert.Equal(
            new Evidence(EvidenceGrade.Modelled, "cpu-power-model", "1", "specpower"),
            model.CpuEvidence
        );
        Assert.Equal("memory-power-model", model.MemoryEvidence.Method);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("Lake of Tomorrow")]
    public void What_is_not_in_the_table_has_the_unknowns_watts(string name) =>
        Assert.Equal(
            "specpower-all",
            ShippedPowerModels.Load(_data.Root).For(name).CpuEvidence.Vintage
        );

    [Fact]
    public void A_damaged_row_is_named()
    {
        _data.Write(
            "hardware/cpu_power.csv",
            """
            microarchitecture,idle_w,idle_lower_w,idle_upper_w,full_w,full_lower_w,full_upper_w,servers,source
            unknown,0.64,0.9,1.6,3.4,1.2,5.5,600,specpower
            """
        );
        TableException e = Assert.Throws<TableException>(() =>
            ShippedPowerModels.Load(_data.Root).For("unknown")
        );
        Assert.Equal(2, e.Line);
        Assert.EndsWith("cpu_power.csv", e.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_that_are_shipped_can_be_used()
    {
        ShippedPowerModels models = ShippedPowerModels.Load(
            Path.Combine(AppContext.BaseDirectory, "data")
        );
        PowerModel model = models.For(MicroarchitectureTable.Unknown);
        Assert.True(model.FullPerCpu.Value.Watts > model.IdlePerCpu.Value.Watts);
        Assert.Equal(
            "EPYC 5th Gen",
            models.Microarchitectures.Find(new CpuIdentity("AuthenticAMD", 26, 2, 1))
        );
    }

    public void Dispose() => _data.Dispose();
}
