namespace Arena
{
    public class PongPairEach
    {
        private readonly float[] paddles = new float[2];
        private float ballX, ballY, vx, vy;

        public float[] Rewards { get; } = new float[2];
        public bool Done { get; private set; }

        public void Reset()
        {
            ballX = 0; ballY = 0; vx = 1; vy = 0.3f;
            Done = false;
        }

        public void Step(int[] actions)
        {
            Rewards[0] = 0f;
            Rewards[1] = 0f;
            ballX += vx;
            ballY += vy;
            for (int i = 0; i < 2; i++)
            {
                paddles[i] += actions[i] - 1;
                if (HitBy(i))
                {
                    vx = -vx;
                    Rewards[i] += 0.5f;
                }
            }
            if (ballX < -10) { Rewards[0] -= 1f; Rewards[1] += 1f; Done = true; }
            if (ballX > 10) { Rewards[0] += 1f; Rewards[1] -= 1f; Done = true; }
        }

        private bool HitBy(int i) =>
            System.Math.Abs(ballX - (i == 0 ? -9 : 9)) < 0.5f && System.Math.Abs(ballY - paddles[i]) < 1f;
    }
}
