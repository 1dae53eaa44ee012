namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>The place of a panel, in pixels.</summary>
internal readonly record struct Frame(double X, double Y, double Width, double Height);
