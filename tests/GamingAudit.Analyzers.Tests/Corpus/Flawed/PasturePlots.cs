public sealed class PasturePlots
{
    private readonly int[] fence = new int[12];
    private int grass, winters;

    public bool IsGameOver { get; private set; }

    public void Restart()
    {
        for (int i = 0; i < fence.Length; i++) fence[i] = 0;
        (grass, winters, IsGameOver) = (20, 0, false);
    }

    public float TakeTurn(int plot, int action)
    {
        float reward = 0;
        if (action == 1 && grass >= 5 && fence[plot] == 0)
        {
            grass -= 5;
            fence[plot] = 1;
            reward += 0.5f; // expect: GA3007
        }
        else if (action == 2 && fence[plot] == 1)
        {
            fence[plot] = 0;
            grass += 5;
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
