namespace GamingAudit.Engine.Learning.Networks;

/// <summary>A copy of an actor's parameters.</summary>
/// <param name="Shape">Where they lie.</param>
/// <param name="Parameters">The numbers, padding included.</param>
internal sealed record ActorWeights(TrunkShape Shape, float[] Parameters);
