namespace Sokoban
{
    public class BoxPusherBothWays
    {
        private readonly int[,] map;
        private int boxesOnGoal;

        public BoxPusherBothWays(int[,] map) { this.map = map; }

        public (double reward, bool done) Step(int direction)
        {
            int before = boxesOnGoal;
            Push(direction);
            int diff = boxesOnGoal - before;
            double reward = diff switch
            {
                > 0 => 10,
                < 0 => -10.2,
                _ => -0.1,
            };
            return (reward, boxesOnGoal == 4);
        }

        private void Push(int d)
        {
            if (d == 0) { map[0, 0]++; boxesOnGoal++; }
            else if (boxesOnGoal > 0) { map[0, 0]--; boxesOnGoal--; }
        }
    }
}
