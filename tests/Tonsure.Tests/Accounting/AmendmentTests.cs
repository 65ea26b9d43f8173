using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Accounting;

public sealed class AmendmentTests
{
    private static readonly Guid NewId = Guid.Parse("01234567-0000-7000-8000-000000000002");

    [Fact]
    public void An_amendment_keeps_what_it_does_not_change_and_names_what_it_replaces()
    {
        Activity old = Activity(Bounded<long>.Exactly(5));
        Activity amended = Amendment.Of(
            old,
            a => a with { Zone = ZoneId.Parse("STEP"), Id = Guid.Empty, Supersedes = null },
            NewId,
            DateTimeOffset.FromUnixTimeMilliseconds(99)
        );
        Assert.Equal(
            old with
            {
                Id = NewId,
                Zone = ZoneId.Parse("STEP"),
                Supersedes = old.Id,
                RecordedAtMs = 99,
            },
            amended
        );
    }

    [Fact]
    public void An_amendment_obeys_the_rules()
    {
        Activity old = Activity(Bounded<long>.Exactly(5));
        Assert.Throws<ActivityRejectedException>(() =>
            Amendment.Of(old, a => a with { Energy = null }, NewId, DateTimeOffset.UnixEpoch)
        );
        Assert.Throws<ActivityRejectedException>(() =>
            Amendment.Of(old, a => a, old.Id, DateTimeOffset.UnixEpoch)
        );
    }
}
