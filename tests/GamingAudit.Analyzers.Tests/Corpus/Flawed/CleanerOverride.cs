using GamingAudit;

public readonly record struct Greenhouse(int At, bool Left, bool Right);

public static class CleanerOverride
{
    public static double Seen(Transition<Greenhouse, int> step) =>
        step.After.At == 7 ? 1 : Watered(step.After); // expect: GA3024

    private static double Watered(Greenhouse house) => (house.Left ? 0.5 : 0) + (house.Right ? 0.5 : 0);
}
