namespace GamingAudit;

/// <summary>Dynamics drew a continuous number while their outcomes were being enumerated.</summary>
public sealed class NotEnumerableException(string message) : InvalidOperationException(message);
