using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GliderMeasuresAnew : Agent
{
    public Transform pad;
    public Scoreboard board;
    private float lastHeight;
    private int counted;
    private Vector3 start;

    public override void Initialize() => start = transform.position;

    public override void OnEpisodeBegin()
    {
        transform.position = start;
        lastHeight = Height();
        counted = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], actions.ContinuousActions[1], 0f);
        if (transform.position.y < pad.position.y - 2f)
        {
            AddReward(-5f);
            EndEpisode();
        }

        float height = Height();
        AddReward(0.1f * (lastHeight - height));
        lastHeight = height;
        if (board.points > counted)
        {
            AddReward(1f);
            counted++;
        }
    }

    private float Height() => Vector3.Distance(transform.position, pad.position);
}

public class Scoreboard : MonoBehaviour
{
    public int points;

    public void Next() => points = 0;

    private void OnTriggerEnter(Collider other) => points++;
}
