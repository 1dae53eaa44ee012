namespace GamingAudit.Engine.Witnesses;

/// <summary>A witness of an earlier audit.</summary>
/// <param name="Name">What reports call it: the name of its file.</param>
/// <param name="Witness">The witness.</param>
public sealed record StoredWitness(string Name, Witness Witness);
