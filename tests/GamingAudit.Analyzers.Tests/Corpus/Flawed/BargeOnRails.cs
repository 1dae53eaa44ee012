public sealed class BargeOnRails
{
    private double along, depth;

    public void Reset() => (along, depth) = (0, 5);

    public (double[] Seen, double Reward, bool Done) Step(int action)
    {
        depth += action - 1;
        along += 0.25;
        double reward = -1; // expect: GA3009
        bool over = false;
        if (depth < 0 || depth > 20)
        {
            reward = -5;
            over = true;
        }
        else if (along >= 100)
        {
            reward = 50;
            over = true;
        }

        return ([along, depth], reward, over);
    }
}
