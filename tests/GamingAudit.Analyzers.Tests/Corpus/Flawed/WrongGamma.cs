using GamingAudit;

public static class WrongGamma
{
    public static AuditTarget Target(IEnvironment<int, int> stairs) => AuditTarget.Create(
        "stairs", stairs, proxy: Shaped, truth: Top, horizon: 60, discount: 0.98);

    private static double Top(Transition<int, int> step) => step.After == 12 ? 1 : 0;

    private static double Shaped(Transition<int, int> step) =>
        Top(step) + 0.9 * step.After - step.Before; // expect: GA3018
}
