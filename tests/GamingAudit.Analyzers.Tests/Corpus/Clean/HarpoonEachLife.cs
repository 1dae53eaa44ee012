using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HarpoonEachLife : MonoBehaviour
{
    public WhaleOfLives whale;
    public int lives = 3;

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("Whale")) return;
        lives--;
        if (lives == 0)
        {
            whale.Lost();
            lives = 3;
        }
        else
        {
            whale.Hit();
        }
        Destroy(gameObject);
    }
}

public class WhaleOfLives : Agent
{
    public override void OnActionReceived(ActionBuffers actions) =>
        transform.Translate(actions.ContinuousActions[0], actions.ContinuousActions[1], 0f);

    public void Hit()
    {
        AddReward(-2f);
    }

    public void Lost()
    {
        AddReward(-10f);
        EndEpisode();
    }
}
