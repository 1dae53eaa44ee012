namespace GamingAudit.Laboratory.Preferences;

/// <summary>The features of two answers, of which the first was liked better.</summary>
public sealed record ComparedFeatures(double[] Preferred, double[] Other);
