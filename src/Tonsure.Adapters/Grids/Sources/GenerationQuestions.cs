using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Asks a source for generation in one or more parts. A part that fails ends the asking: what was read before it is still told,
/// with a remark; a failure is the answer only where nothing was read.
/// </summary>
internal sealed class GenerationQuestions(SourceHttp http)
{
    private const int MostPages = 100;

    private readonly GenerationReadings _readings = new();
    private SourceAnswer.Failed? _failed;
    private long _retrievedMs = long.MaxValue;

    /// <summary>Whether a part failed, so that no more should be asked.</summary>
    public bool IsOver => _failed is { Failure: not SourceFailure.NoData };

    /// <summary>A source without its key.</summary>
    public static SourceAnswer NoKey(KeyAnswer key) =>
        new SourceAnswer.Failed(SourceFailure.NoKey, ((KeyAnswer.Missing)key).Reason, null);

    /// <summary>Asks for a part and reads it.</summary>
    public async Task<GenerationReply> AskAsync(
        SourceRequest request,
        Func<ReadOnlyMemory<byte>, GenerationReadings, GenerationReply> read,
        CancellationToken cancellationToken
    )
    {
        SourceReply reply = await http.AskAsync(request, cancellationToken);
        if (reply is SourceReply.Failed failed)
        {
            _failed = failed.Answer;
            return new GenerationReply.Failed(failed.Answer.Failure, failed.Answer.Detail);
        }

        SourceReply.Content content = (SourceReply.Content)reply;
        GenerationReply part = read(content.Body, _readings);
        if (part is GenerationReply.Failed error)
        {
            _failed = new SourceAnswer.Failed(
                error.Failure,
                $"{content.Asked}: {error.Detail}",
                null
            );
        }
        else
        {
            // The oldest part says how old the answer is.
            _retrievedMs = Math.Min(_retrievedMs, content.RetrievedMs);
        }

        return part;
    }

    /// <summary>Asks for a part page by page, as long as the source has more.</summary>
    /// <param name="length">The rows of a full page.</param>
    /// <param name="page">The request for a page, by its number from 0 and by the rows before it.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task AskPagesAsync(
        int length,
        Func<int, int, SourceRequest> page,
        Func<ReadOnlyMemory<byte>, GenerationReadings, GenerationReply> read,
        CancellationToken cancellationToken
    )
    {
        int rows = 0;
        for (int number = 0; number < MostPages; number++)
        {
            GenerationReply reply = await AskAsync(page(number, rows), read, cancellationToken);
            if (reply is not GenerationReply.Read { Rows: > 0 } part)
            {
                return;
            }

            rows += part.Rows;
            bool hasMore = part.Total is { } total ? rows < total : part.Rows == length;
            if (!hasMore)
            {
                return;
            }
        }

        _readings.Remark("asking ended early, after too many pages");
    }

    /// <summary>What all parts together say.</summary>
    /// <param name="answer">Makes an answer of what was read, and when.</param>
    public SourceAnswer Answer(Func<GenerationReadings, long, SourceAnswer> answer)
    {
        if (_failed is not null && _readings.IsEmpty)
        {
            return _failed;
        }

        if (_readings is { IsEmpty: true, HasOdd: true })
        {
            return new SourceAnswer.Failed(
                SourceFailure.Unreadable,
                $"{http.Source}: {string.Join("; ", _readings.Remarks)}",
                null
            );
        }

        if (IsOver)
        {
            _readings.Remark($"asking ended early ({_failed!.Detail})");
        }

        return answer(_readings, _readings.IsEmpty ? http.NowMs : _retrievedMs);
    }
}
