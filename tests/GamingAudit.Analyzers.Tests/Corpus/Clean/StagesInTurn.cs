public sealed class StagesInTurn
{
    private int stage, turn;

    public bool IsGameOver { get; private set; }

    public void Reset() => (stage, turn, IsGameOver) = (0, 0, false);

    // Each stage is paid once: from the third there is no way back to the second.
    public int PlayStep(int action)
    {
        turn++;
        int reward = 0;
        if (stage == 0 && action == 1)
        {
            stage = 1;
            reward = 1;
        }
        else if (stage == 1 && action == 2)
        {
            stage = 2;
            reward = 2;
        }
        else if (stage == 2 && action == 3)
        {
            stage = 3;
            reward = 5;
            IsGameOver = true;
        }
        else if (action != 0)
        {
            reward = -1;
        }

        return reward;
    }
}
