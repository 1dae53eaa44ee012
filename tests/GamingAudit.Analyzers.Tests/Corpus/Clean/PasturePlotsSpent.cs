public sealed class PasturePlotsSpent
{
    private readonly int[] fence = new int[12];
    private int grass, winters;

    public bool IsGameOver { get; private set; }

    public void Restart()
    {
        for (int i = 0; i < fence.Length; i++) fence[i] = 0;
        (grass, winters, IsGameOver) = (20, 0, false);
    }

    // What was spent on a fence does not come back, so that there are four of them at most.
    public float TakeTurn(int plot, int action)
    {
        float reward = 0;
        if (action == 1 && grass >= 5 && fence[plot] == 0)
        {
            grass -= 5;
            fence[plot] = 1;
            if (plot > 3) reward += 0.5f;
        }
        else if (action == 2 && fence[plot] == 1)
        {
            fence[plot] = 0;
        }

        winters++;
        if (winters == 40)
        {
            IsGameOver = true;
            reward += grass;
        }
        return reward;
    }
}
