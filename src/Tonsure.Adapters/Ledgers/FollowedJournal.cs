using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One journal and how far it was read.</summary>
/// <param name="recent">How many of the last samples are told.</param>
internal sealed class FollowedJournal(int recent)
{
    private const int ReadAtOnce = 1 << 18;

    private readonly Queue<RunSample> _recent = [];
    private RunAccumulator? _accumulator;
    private RunContext? _context;
    private byte[] _rest = [];
    private long _read;
    private bool _broken;

    /// <summary>Reads what was added; null where the context is not whole yet.</summary>
    internal FollowedRun? Follow(RawFile file)
    {
        byte[] buffer = new byte[ReadAtOnce];
        int length;
        while (!_broken && (length = file.Read(buffer, _read)) > 0)
        {
            _read += length;
            Take(buffer.AsSpan(0, length));
        }

        return _accumulator is null || _context is null
            ? null
            : new FollowedRun(_context, _accumulator.Copy(), file.IsLocked(), [.. _recent]);
    }

    private void Take(ReadOnlySpan<byte> added)
    {
        byte[] bytes = [.. _rest, .. added];
        int start = 0;
        int end;
        while (!_broken && (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0)
        {
            _broken = !TryTake(bytes.AsSpan(start, end - start));
            start = end + 1;
        }

        _rest = _broken ? [] : bytes[start..];
    }

    private bool TryTake(ReadOnlySpan<byte> line)
    {
        // Nothing after a line that is torn or not understood can be trusted.
        if (
            !JournalFormat.TryUnwrap(line, out byte[] body)
            || !JournalFormat.TryTake(body, ref _accumulator, out RunSample? sample)
        )
        {
            return false;
        }

        if (sample is null)
        {
            _context = _accumulator.Context;
            return true;
        }

        _recent.Enqueue(sample);
        if (_recent.Count > recent)
        {
            _recent.Dequeue();
        }

        return true;
    }
}
