namespace Tonsure.Planning.Queues;

/// <summary>Seats of a queue at one weighing of carbon and price.</summary>
/// <param name="Jobs">The jobs that were to be seated.</param>
/// <param name="Seats">Their seats; none where other jobs hold the devices.</param>
/// <param name="Value">What the seats cost.</param>
/// <param name="Lower">What no seats of the same jobs cost less than, certified.</param>
internal sealed record QueueSolution(QueueJobs Jobs, Seat[] Seats, double Value, double Lower);
