namespace GamingAudit.Engine.Torch.Tests.Export;

/// <summary>A box with bounds of different size, one of which is infinite.</summary>
internal readonly record struct Pushes(float Gentle, float Strong, float Free)
{
    public static ActionSpace<Pushes> Space { get; } = ActionSpace.Box(
        new Pushes(-0.2f, -3, float.NegativeInfinity), new Pushes(0.5f, -1, float.PositiveInfinity));
}
