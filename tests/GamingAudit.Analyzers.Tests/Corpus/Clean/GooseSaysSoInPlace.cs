public sealed class GooseSaysSoInPlace
{
    private int at, steps;
    private bool over;

    public int Reset()
    {
        (at, steps, over) = (0, 0, false);
        return at;
    }

    public (int Seen, double Reward, bool Done) Step(int action)
    {
        at += action - 1;
        steps++;
        double reward = at > 9 ? 1 : at < -9 ? -1 : 0;
        return (at, reward, over = at > 9 || at < -9);
    }
}
