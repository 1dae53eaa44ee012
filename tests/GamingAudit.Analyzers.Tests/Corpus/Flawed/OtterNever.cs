public sealed class OtterNever
{
    private int pool;

    public void Reset() => pool = 0;

    public (int Pool, double Reward, bool Done) Step(int action)
    {
        pool += action - 1;
        double reward = 0;
        if (pool > 9 && pool < 9) reward = 5; // expect: GA1006
        return (pool, reward, pool > 9);
    }
}
