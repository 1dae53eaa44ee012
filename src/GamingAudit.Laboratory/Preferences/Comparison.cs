namespace GamingAudit.Laboratory.Preferences;

/// <summary>Of two answers, the one that was liked better; both by their number.</summary>
internal readonly record struct Comparison(int Preferred, int Other);
