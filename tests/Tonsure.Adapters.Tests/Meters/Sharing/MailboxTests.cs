using System.Collections.Immutable;
using System.Text;
using Tonsure.Adapters.Meters.Sharing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters.Sharing;

public sealed class MailboxTests : IDisposable
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly FakedTree _tree = new();
    private readonly string _path;
    private readonly Mailbox _mailbox;

    public MailboxTests()
    {
        _path = _tree.At("run.mail");
        _mailbox = new Mailbox(_path);
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Each_sample_is_taken_out_once_and_reads_back_as_it_was()
    {
        RunSample sample = Sample(0, 10);
        Mailbox.Put(_path, 0, 10, sample, Mode);
        Mailbox.Put(_path, 10, 20, Sample(10, 20), Mode);
        ImmutableArray<RunSample> taken = _mailbox.Take(20);
        Assert.Equal(2, taken.Length);
        Assert.Equal(sample.Interval, taken[0].Interval);
        Assert.Equal(sample.Components[0], taken[0].Components[0]);
        Assert.Equal(sample.Gaps[0], taken[0].Gaps[0]);
        Assert.Empty(_mailbox.Take(20));
    }

    [Fact]
    public void A_sample_whose_state_never_came_to_be_is_not_taken_and_the_next_writer_removes_it()
    {
        Mailbox.Put(_path, 0, 10, Sample(0, 10), Mode);
        Mailbox.Put(_path, 10, 20, Sample(10, 20), Mode);
        Assert.Equal(10, Assert.Single(_mailbox.Take(10)).Interval.EndMs);

        // The writer of 20 died before the state said 20; another one sampled again, a little later.
        Mailbox.Put(_path, 10, 23, Sample(10, 23), Mode);
        Assert.Equal(23, Assert.Single(_mailbox.Take(23)).Interval.EndMs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    public void A_line_that_its_writer_died_in_harms_no_other(int length)
    {
        Mailbox.Put(_path, 0, 10, Sample(0, 10), Mode);
        long whole = new FileInfo(_path).Length;
        Mailbox.Put(_path, 10, 20, Sample(10, 20), Mode);
        using (FileStream file = File.OpenWrite(_path))
        {
            file.SetLength(whole + length);
        }

        Mailbox.Put(_path, 10, 23, Sample(10, 23), Mode);
        Assert.Equal<long>([10, 23], [.. _mailbox.Take(23).Select(s => s.Interval.EndMs)]);
    }

    [Fact]
    public void It_stays_small_while_it_is_read_and_nothing_is_lost_while_it_is_not()
    {
        int taken = 0;
        for (int i = 0; i < 2000; i++)
        {
            Mailbox.Put(_path, i * 10, (i + 1) * 10, Sample(i * 10, (i + 1) * 10), Mode);
            taken += i % 100 == 99 ? _mailbox.Take((i + 1) * 10).Length : 0;
        }

        Assert.Equal(2000, taken);
        Assert.True(new FileInfo(_path).Length < 128 * 1024, "it grows");
    }

    [Fact]
    public void The_journal_and_the_mailbox_keep_the_other_runs_part_too() =>
        Assert.Contains(
            "[1,2,3,4]",
            Encoding.UTF8.GetString(Written(Sample(0, 10))),
            StringComparison.Ordinal
        );

    private byte[] Written(RunSample sample)
    {
        Mailbox.Put(_path, 0, 10, sample, Mode);
        return File.ReadAllBytes(_path);
    }

    private static RunSample Sample(long fromMs, long toMs)
    {
        Interval span = Interval.FromMilliseconds(fromMs, toMs);
        return new RunSample(
            span,
            [
                new ComponentSample(
                    ComponentNames.Cpu,
                    "package-0",
                    span,
                    Bounded<ItEnergy>.Exactly(ItEnergy.FromMillijoules(1)),
                    default,
                    new HostSplit(
                        ItEnergy.FromMillijoules(1),
                        ItEnergy.FromMillijoules(2),
                        ItEnergy.FromMillijoules(3)
                    )
                    {
                        OtherRuns = ItEnergy.FromMillijoules(4),
                    },
                    new Evidence(EvidenceGrade.Measured, "powercap-rapl", "1", "")
                ),
            ],
            [],
            [
                new Gap(
                    "package-0",
                    span,
                    GapReason.Vanished,
                    default,
                    ItEnergy.FromMillijoules(9),
                    Bridged: true
                ),
            ]
        );
    }
}
