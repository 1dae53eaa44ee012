namespace GamingAudit.Engine.Torch.Export;

/// <summary>A tensor of 32-bit floats in a file.</summary>
/// <param name="Name">Its name ("actor.0.weight").</param>
/// <param name="Shape">Its dimensions; none for a single number.</param>
/// <param name="Values">Its numbers, the last dimension running fastest.</param>
internal sealed record NamedTensor(string Name, IReadOnlyList<int> Shape, float[] Values);
