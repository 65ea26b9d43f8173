namespace Tonsure.Cli.Languages;

/// <content>What is said of hardware.</content>
internal sealed partial class English
{
    public override string Hardware =>
        "accelerators, machine types and processors that are known by name";

    public override string ArgumentHardware =>
        "a GPU, a machine type or a processor, such as H100-SXM, p5.48xlarge, EPYC 7763";

    public override string OptionOf => "what to list: accelerators, instances, processors";
    public override string HardwarePower => "power";
    public override string HardwareMemory => "memory";
    public override string HardwareYear => "year";
    public override string HardwareCount => "number";
    public override string HardwareAccelerator => "accelerator";

    public override string UnknownHardwareMend =>
        "see tonsure hardware, or --of instances, --of processors";

    public override string UnknownHardware(string typed, string nearest) =>
        $"no hardware is known as '{typed}'; nearest: {nearest}";

    public override string HardwareAssumed(string alias, string name) =>
        $"several models are called {alias}; {name} is assumed";
}
