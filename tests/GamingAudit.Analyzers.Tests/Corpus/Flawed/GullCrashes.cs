public sealed class GullCrashes
{
    private double height;
    private int gates;

    public void Reset() => (height, gates) = (10, 0);

    public (double Height, float Reward, bool Done) Step(int action)
    {
        height += action == 1 ? 1 : -0.5;
        bool crashed = height <= 0;
        if (crashed) return (height, 0f, true); // expect: GA3010
        float reward = -0.01f;
        if (height is > 4 and < 6)
        {
            gates++;
            reward += 1;
        }

        return (height, reward, gates == 20);
    }
}
