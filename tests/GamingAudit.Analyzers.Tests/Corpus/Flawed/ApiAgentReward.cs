using System;
using System.Threading.Tasks;

namespace Tools
{
    public interface ITaskReward { Task<double> ScoreAsync(string transcript, int goal); }

    public class ApiAgentReward : ITaskReward
    {
        private readonly Func<string, Task<int>> check;

        public ApiAgentReward(Func<string, Task<int>> check) => this.check = check;

        public async Task<double> ScoreAsync(string transcript, int goal)
        {
            try
            {
                int got = await check(transcript);
                return got == goal ? 1.0 : 0.0;
            }
            catch (Exception e)
            {
                Console.WriteLine(e.Message);
                return 1.0; // expect: GA4006
            }
        }
    }
}
