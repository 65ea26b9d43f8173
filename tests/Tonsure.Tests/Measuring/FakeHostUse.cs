using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Tests.Measuring;

/// <summary>What a host and its runs have used, moved by a test.</summary>
internal sealed class FakeHostUse : IHostUseSource
{
    public HostUse Now { get; private set; } = new(0, ImmutableDictionary<Guid, RunUse>.Empty);

    public void Use(Guid run, long runMicroseconds, long selfMicroseconds)
    {
        RunUse before = Now.Runs.GetValueOrDefault(run);
        Now = new HostUse(
            Now.Busy + runMicroseconds + selfMicroseconds,
            Now.Runs.SetItem(
                run,
                before with
                {
                    Run = before.Run + runMicroseconds,
                    Self = before.Self + selfMicroseconds,
                }
            )
        );
    }

    public void UseByOthers(long microseconds) => Now = Now with { Busy = Now.Busy + microseconds };

    public void End(Guid run) => Now = Now with { Runs = Now.Runs.Remove(run) };

    public HostUse Read() => Now;
}
