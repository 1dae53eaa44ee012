using GamingAudit;

public readonly record struct Path(int X, bool Over);

public static class DiscountedShapingTarget
{
    private const double Gamma = 0.97;

    public static AuditTarget Target(IEnvironment<Path, int> road) => AuditTarget.Create(
        "path", road, proxy: Shaped, truth: Home, horizon: 80, discount: Gamma);

    private static double Home(Transition<Path, int> step) => step.After.Over ? 1 : 0;

    private static double Shaped(Transition<Path, int> step) =>
        Home(step) + Gamma * Potential(step.After) - Potential(step.Before);

    private static double Potential(Path path) => path.Over ? 0 : path.X / 50.0;
}
