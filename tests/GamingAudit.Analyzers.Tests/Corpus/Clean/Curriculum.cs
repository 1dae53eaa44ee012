using Unity.MLAgents;
using UnityEngine;

public class Curriculum : Agent
{
    public Transform wall;
    EnvironmentParameters parameters;

    public override void Initialize() => parameters = Academy.Instance.EnvironmentParameters;

    public override void OnEpisodeBegin()
    {
        float height = parameters.GetWithDefault("wall_height", 2f);
        wall.localScale = new Vector3(1f, height, 1f);
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0.5f, 0f);
    }

    void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("goal"))
        {
            SetReward(1f);
            EndEpisode();
        }
    }
}
