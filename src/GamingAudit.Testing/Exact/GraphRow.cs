namespace GamingAudit.Testing.Exact;

/// <summary>An action in a state, and the range of its edges.</summary>
internal readonly record struct GraphRow<TAction>(int State, TAction Action, int FirstEdge, int EndEdge);
