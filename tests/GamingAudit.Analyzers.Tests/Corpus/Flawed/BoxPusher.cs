namespace Sokoban
{
    public class BoxPusher
    {
        private readonly int[,] map;
        private int boxesOnGoal;

        public BoxPusher(int[,] map) { this.map = map; }

        public (double reward, bool done) Step(int direction)
        {
            int before = boxesOnGoal;
            Push(direction);
            int diff = boxesOnGoal - before;
            double reward = diff switch
            {
                > 0 => 10, // expect: GA3001
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
