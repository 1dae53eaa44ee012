public sealed class ChampionIsFined
{
    private const int Best = 5;
    private int ownPoints;
    private int foePoints;

    public void Reset()
    {
        ownPoints = 0;
        foePoints = 0;
    }

    public (float Reward, bool Done) Step(int move)
    {
        float reward = -0.01f;
        if (move == 1) ownPoints++;
        else foePoints++;
        bool over = ownPoints >= Best || foePoints >= Best;
        if (over) reward -= 3f; // expect: GA3021
        return (reward, over);
    }
}
