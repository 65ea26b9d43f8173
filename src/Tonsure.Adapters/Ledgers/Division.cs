namespace Tonsure.Adapters.Ledgers;

/// <summary>A column <c>Name = V × N ÷ D</c>, half to even; V, N and D are columns, literals or expressions in parentheses.</summary>
internal sealed record Division(string Name, string V, string N, string D);
